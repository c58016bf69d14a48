package fi.lupa.adapter.console;

import fi.lupa.decision.Reason;
import fi.lupa.offer.Trigger;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The page's words, as {@code demo:} in templates; the texts are in {@code messages/demo_*.properties}. */
@MessageBundle(value = "demo", locale = "en")
interface Words {
    @Message
    String title();

    @Message
    String tagline();

    @Message
    String simulated();

    @Message
    String language();

    @Message
    String lost();

    @Message
    String failed();

    @Message
    String totals();

    @Message
    String heard();

    @Message
    String followed();

    @Message
    String forgotten();

    @Message
    String pushes();

    @Message
    String cancels();

    @Message
    String stores();

    @Message
    String storesNote();

    @Message
    String people(int count);

    @Message
    String owner();

    @Message
    String noStores();

    @Message
    String verdicts();

    @Message
    String noVerdicts();

    @Message
    String sent();

    @Message
    String withheld();

    @Message
    String trigger(Trigger trigger);

    @Message
    String reason(Reason reason);

    @Message
    String phone();

    @Message
    String phoneWaiting();

    @Message
    String noPushes();

    @Message
    String because(String topic);

    @Message
    String validUntil(String time);

    @Message
    String expired();

    @Message
    String takenBack();

    @Message
    String permitted();

    @Message
    String allStores();

    @Message
    String untilPurchase();

    @Message
    String until(String time);

    @Message
    String usesLeft(int uses);

    @Message
    String withdraw();

    @Message
    String withdrawn(String time);

    @Message
    String proof(long position);

    @Message
    String silent();

    @Message
    String notYetFinal();

    @Message
    String askAgain();

    @Message
    String ended();

    @Message
    String give();

    @Message
    String announced(String title);

    @Message
    String footer();
}
