/** Tests of the started program: real processes, driven over HTTP and MQTT only, and disturbed by signals. */
package fi.lupa.process;
