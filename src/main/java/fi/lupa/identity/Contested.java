package fi.lupa.identity;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A signal that the keys of several devices give. Ids of 64 bits of millions of devices do meet, if hardly ever: nobody is
 * recognised by one, rather than the wrong person.
 */
record Contested(List<Ephemeral> all) implements Carrier {
    @Override
    public @Nullable Bearer at(long second) {
        Bearer only = null;
        for (Ephemeral ephemeral : all) {
            Bearer bearer = ephemeral.at(second);
            if (bearer != null && only != null) {
                return null;
            }
            only = bearer == null ? only : bearer;
        }
        return only;
    }

    @Override
    public Carrier joinedBy(Ephemeral newcomer) {
        return new Contested(Stream.concat(othersThan(newcomer.bearer().device()), Stream.of(newcomer))
                .toList());
    }

    @Override
    public Carrier without(DeviceId device) {
        List<Ephemeral> others = othersThan(device).toList();
        return others.size() == 1 ? others.get(0) : new Contested(others);
    }

    private Stream<Ephemeral> othersThan(DeviceId device) {
        return all.stream().filter(ephemeral -> !ephemeral.isOf(device));
    }
}
