package fi.lupa.decision;

import fi.lupa.offer.OfferStatus;
import java.util.List;
import java.util.Optional;

/** One named reason to withhold an offer. */
@FunctionalInterface
interface Rule {
    Rule CONSENT = s -> refuse(s.permission() == null, Reason.NO_CONSENT);
    Rule STATUS = s -> refuse(s.offer().status() != OfferStatus.ACTIVE, Reason.OFFER_INACTIVE);
    Rule SCHEDULE = s -> refuse(!s.offer().schedule().covers(s.at()) || isPast(s), Reason.OUTSIDE_SCHEDULE);
    Rule COOLDOWN = s -> refuse(isCooling(s), Reason.COOLDOWN);
    Rule PUSHES_PER_VISIT = s -> refuse(s.pushes() >= s.pushesPerVisit(), Reason.CAP_SHOPPER);

    /** The rules in the order of their {@linkplain Reason reasons}. */
    List<Rule> IN_ORDER = List.of(CONSENT, STATUS, SCHEDULE, COOLDOWN, PUSHES_PER_VISIT);

    /** The reason to withhold the offer; empty if this rule has none. */
    Optional<Reason> refusal(Situation situation);

    /** What would have expired before it could go out is judged as its schedule is: its time is over. */
    private static boolean isPast(Situation s) {
        return !s.offer().expiry(s.at(), s.now()).isAfter(s.now());
    }

    private static boolean isCooling(Situation s) {
        return s.lastGot() != null
                && s.now().isBefore(s.lastGot().plus(s.offer().cooldown()));
    }

    private static Optional<Reason> refuse(boolean when, Reason reason) {
        return when ? Optional.of(reason) : Optional.empty();
    }
}
