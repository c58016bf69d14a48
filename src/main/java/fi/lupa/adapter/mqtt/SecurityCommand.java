package fi.lupa.adapter.mqtt;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command of Mosquitto's dynamic-security plugin, in the names of its API; what a command does not need is null.
 *
 * @param tolerated the error that means that it was carried out before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SecurityCommand(
        String command,
        @Nullable String username,
        @Nullable String password,
        @Nullable String clientid,
        @Nullable String rolename,
        @Nullable String groupname,
        @Nullable List<Rule> acls,
        @Nullable List<Role> roles,
        @Nullable List<Group> groups,
        @JsonIgnore @Nullable String tolerated) {
    /** A rule of a role: the matching one of the highest priority tells. */
    record Rule(String acltype, String topic, int priority, boolean allow) {}

    /** A role of a client or group. */
    record Role(String rolename) {}

    /** A group of a client. */
    record Group(String groupname) {}

    static SecurityCommand createRole(String name, List<Rule> rules) {
        return ofRole("createRole", name, rules, "Role already exists");
    }

    static SecurityCommand modifyRole(String name, List<Rule> rules) {
        return ofRole("modifyRole", name, rules, null);
    }

    static SecurityCommand getRole(String name) {
        return ofRole("getRole", name, null, "Role not found");
    }

    static SecurityCommand createGroup(String name, String role) {
        return new SecurityCommand(
                "createGroup",
                null,
                null,
                null,
                null,
                name,
                null,
                List.of(new Role(role)),
                null,
                "Group already exists");
    }

    static SecurityCommand getGroup(String name) {
        return new SecurityCommand("getGroup", null, null, null, null, name, null, null, null, "Group not found");
    }

    static SecurityCommand listGroups() {
        return new SecurityCommand("listGroups", null, null, null, null, null, null, null, null, null);
    }

    static SecurityCommand createMember(String username, String password, String group) {
        List<Group> groups = List.of(new Group(group));
        return new SecurityCommand(
                "createClient", username, password, null, null, null, null, null, groups, "Client already exists");
    }

    /** A client; bound to a client id unless that is null. */
    static SecurityCommand createClient(String username, String password, @Nullable String boundTo, String role) {
        List<Role> roles = List.of(new Role(role));
        return new SecurityCommand(
                "createClient", username, password, boundTo, null, null, null, roles, null, "Client already exists");
    }

    static SecurityCommand setPassword(String username, String password) {
        return new SecurityCommand("setClientPassword", username, password, null, null, null, null, null, null, null);
    }

    static SecurityCommand getClient(String username) {
        return ofClient("getClient", username, null, null);
    }

    static SecurityCommand addRole(String username, String role) {
        return ofClient("addClientRole", username, role, null);
    }

    static SecurityCommand deleteClient(String username) {
        return ofClient("deleteClient", username, null, "Client not found");
    }

    static SecurityCommand disableClient(String username) {
        return ofClient("disableClient", username, null, "Client not found");
    }

    static SecurityCommand enableClient(String username) {
        return ofClient("enableClient", username, null, "Client not found");
    }

    private static SecurityCommand ofRole(
            String command, String name, @Nullable List<Rule> rules, @Nullable String tolerated) {
        return new SecurityCommand(command, null, null, null, name, null, rules, null, null, tolerated);
    }

    private static SecurityCommand ofClient(
            String command, String username, @Nullable String role, @Nullable String tolerated) {
        return new SecurityCommand(command, username, null, null, role, null, null, null, null, tolerated);
    }

    @Override
    public String toString() {
        return command;
    }
}
