package fi.lupa.simulator.replay;

import fi.lupa.simulator.mqtt.Login;
import fi.lupa.simulator.mqtt.Trouble;
import java.time.InstantSource;
import org.eclipse.paho.client.mqttv3.MqttException;

/**
 * The playing of a recording: publishes its messages in order, keeps the window, and tells what was acknowledged.
 *
 * @param gateway who plays, and to which server
 * @param pace how fast and how often
 * @param clock tells the time that placeholders stand for
 */
record Replay(Login gateway, Pace pace, InstantSource clock) {
    /** Plays on the calling thread until all is acknowledged, something fails, or the thread is interrupted. */
    Outcome play(Recording recording) {
        InFlightWindow window = new InFlightWindow(pace.inFlight(), pace.patience());
        try (Session session = Session.open(gateway, pace, clock)) {
            publishAndDrain(recording, session, window);
        } catch (MqttException e) {
            window.fail(Trouble.of(e));
        } catch (InterruptedException e) {
            window.fail("stopped");
        }
        long planned = (long) recording.messages().size() * pace.repeat();
        return new Outcome(planned, window.acknowledged(), window.trouble());
    }

    private void publishAndDrain(Recording recording, Session session, InFlightWindow window)
            throws MqttException, InterruptedException {
        Timetable timetable = Timetable.startingNow(recording, pace);
        try {
            for (int round = 0; round < pace.repeat(); round++) {
                publish(recording, session, window, timetable);
            }
            window.drain();
        } catch (InterruptedException e) {
            window.drain();
            throw e;
        }
    }

    private void publish(Recording recording, Session session, InFlightWindow window, Timetable timetable)
            throws MqttException, InterruptedException {
        for (RecordedMessage message : recording.messages()) {
            timetable.awaitNext(message);
            if (!window.enter()) {
                return;
            }
            session.publish(message, window);
        }
    }
}
