package fi.lupa.adapter.db;

import io.vertx.core.json.JsonArray;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.usertype.UserType;
import org.jspecify.annotations.Nullable;

/** A {@code jsonb} array; Hibernate Reactive itself knows JSON objects only. Values are replaced, never changed. */
public final class JsonArrayType implements UserType<JsonArray> {
    @Override
    public int getSqlType() {
        return Types.OTHER;
    }

    @Override
    public Class<JsonArray> returnedClass() {
        return JsonArray.class;
    }

    @Override
    public @Nullable JsonArray nullSafeGet(ResultSet row, int position, WrapperOptions options) throws SQLException {
        return (JsonArray) row.getObject(position);
    }

    @Override
    public void nullSafeSet(PreparedStatement statement, JsonArray value, int position, WrapperOptions options)
            throws SQLException {
        statement.setObject(position, value);
    }

    @Override
    public JsonArray deepCopy(JsonArray value) {
        return value;
    }

    @Override
    public boolean isMutable() {
        return false;
    }
}
