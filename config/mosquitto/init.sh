#!/bin/sh
# Prepares a directory for Mosquitto in Lupa's broker mode: the accounts' file with the engine's account, and a configuration
# whose paths point there. Usage:
#
#   LUPA_BROKER_PASSWORD=... config/mosquitto/init.sh DIRECTORY [USERNAME [PORT]]
#   mosquitto -c DIRECTORY/mosquitto.conf
#
# USERNAME is that of LUPA_BROKER_USERNAME (lupa), PORT the one to listen on (1883). Run it as the user that the broker runs as;
# it does not touch a directory that has accounts already. Without the variable the password is asked for.
set -eu

directory=${1:?"usage: init.sh DIRECTORY [USERNAME [PORT]]"}
username=${2:-lupa}
port=${3:-1883}
# Lupa makes that account for the administrator and sets its password
if [ "$username" = admin ]; then
    echo "the engine's account must not be called admin: that is the administrator's" >&2
    exit 1
fi
here=$(cd "$(dirname "$0")" && pwd)

umask 077
mkdir -p "$directory"
directory=$(cd "$directory" && pwd)
if [ -e "$directory/dynamic-security.json" ]; then
    echo "$directory has accounts already" >&2
    exit 1
fi
# the plugin's directory differs between machines
plugin=$(find /usr/lib /usr/local/lib /opt/homebrew/lib -name 'mosquitto_dynamic_security.so' 2> /dev/null | head -n 1)
: "${plugin:?"mosquitto_dynamic_security.so was not found"}"

mosquitto_ctrl dynsec init "$directory/dynamic-security.json" "$username" ${LUPA_BROKER_PASSWORD:+"$LUPA_BROKER_PASSWORD"} > /dev/null
sed -e "s|/var/lib/mosquitto/|$directory/|" \
    -e "s|^plugin .*|plugin $plugin|" \
    -e "s|^listener 1883|listener $port|" \
    "$here/mosquitto.conf" > "$directory/mosquitto.conf"
# a broker that root starts becomes the user mosquitto, unless it is told to stay what it is
printf '\nuser %s\n' "$(id -un)" >> "$directory/mosquitto.conf"
echo "ready: mosquitto -c $directory/mosquitto.conf"
