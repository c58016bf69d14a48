package fi.lupa.adapter.verify;

import fi.lupa.audit.Finding;
import fi.lupa.audit.Head;
import fi.lupa.audit.Report;
import java.io.PrintWriter;
import java.util.Optional;

/** What a verification says, in words and as an exit code. */
record Verdict(PrintWriter out) {
    static final int SOUND = 0;
    static final int UNSOUND = 1;

    /** Tells what came of a log. */
    int of(Report report) {
        Optional<Head> newest = report.heads().newest();
        if (report.finding().isPresent()) {
            int code = unsound(report.finding().get());
            long held = report.last() - report.first() + 1;
            out.println(held + " entries before it hold by themselves.");
            return code;
        }
        if (newest.isEmpty()) {
            return notSigned(report);
        }
        sound(report, newest.get());
        return SOUND;
    }

    private void sound(Report report, Head newest) {
        out.println("SOUND: positions " + report.first() + " to " + report.last() + " of "
                + newest.retailer().value() + " agree with " + report.headsMet() + " signed heads.");
        out.println("The newest head is of position " + newest.position() + ", signed at " + newest.at() + ".");
        if (report.first() > 1) {
            out.println("NOT CHECKED: positions 1 to " + (report.first() - 1) + " are not in this log.");
        }
        if (report.beyond() > 0) {
            out.println("NOT COVERED: " + report.beyond() + " entries, positions " + (newest.position() + 1) + " to "
                    + report.last()
                    + ", are beyond the newest head; whoever keeps the log could have rebuilt or cut them.");
        }
    }

    private int notSigned(Report report) {
        out.println("NOT SIGNED: the " + report.last()
                + " entries follow from each other, but there is no head: whoever keeps the"
                + " log could have rebuilt all of it.");
        return UNSOUND;
    }

    /** Tells what is wrong. */
    int unsound(Finding finding) {
        out.println("NOT SOUND: " + finding.text());
        return UNSOUND;
    }
}
