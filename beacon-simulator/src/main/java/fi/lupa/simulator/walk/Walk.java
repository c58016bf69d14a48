package fi.lupa.simulator.walk;

import fi.lupa.simulator.api.ApiFailure;
import fi.lupa.simulator.api.LupaApi;
import fi.lupa.simulator.api.ShopSetup;
import fi.lupa.simulator.terminal.ProgressLine;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A walk from the first call to the report. For one thread, whose interruption ends the walking and leaves time for the
 * report.
 *
 * @param plan how the scenario is played
 * @param api Lupa
 * @param setup the administrator
 * @param clock the wall clock
 * @param out takes what is to be read
 * @param err takes warnings
 * @param progress takes what is shown meanwhile
 */
record Walk(
        WalkPlan plan,
        LupaApi api,
        ShopSetup setup,
        InstantSource clock,
        PrintWriter out,
        PrintWriter err,
        ProgressLine progress) {
    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(30);
    private static final Duration DRAIN_PATIENCE = Duration.ofSeconds(30);
    private static final Duration STOP_PATIENCE = Duration.ofMillis(500);

    /**
     * Plays.
     *
     * @return the report
     * @throws ApiFailure if Lupa refuses something or cannot be reached
     * @throws IOException if truth or report cannot be written
     * @throws InterruptedException if interrupted before the first step
     */
    Report play() throws ApiFailure, IOException, InterruptedException {
        plan.warning().ifPresent(err::println);
        setup.put(plan.scenario());
        List<Participant> participants = new Enrolment(api, plan.scenario(), clock).everybody();
        showcase(participants);
        try (Phones phones = Phones.connect(participants, plan.mqttUrl(), clock);
                Fleet fleet = Fleet.connect(plan.scenario(), setup, plan.mqttUrl());
                TruthFile file = new TruthFile(plan.truth(), participants)) {
            phones.awaitSubscribed(CONNECT_PATIENCE);
            fleet.awaitOpen(CONNECT_PATIENCE);
            Truth truth = new Truth(file);
            walk(Cast.of(plan, participants), truth, fleet, phones);
            return report(new Reporter(plan, truth, fleet, phones), participants);
        }
    }

    private void showcase(List<Participant> participants) throws InterruptedException {
        Optional<Participant> shown =
                participants.stream().filter(p -> p.shopper().showcase()).findFirst();
        if (plan.showcaseUrl().isEmpty() || shown.isEmpty()) {
            return;
        }
        try {
            Showcase.register(plan.showcaseUrl().get(), shown.get());
        } catch (ApiFailure e) {
            err.println("the showcase was not registered: " + e.getMessage());
        }
    }

    private void walk(List<Walker> walkers, Truth truth, Fleet fleet, Phones phones) throws InterruptedException {
        Simulation simulation = new Simulation(plan.scenario(), plan.seed(), walkers, truth);
        WalkProgress shown = new WalkProgress(progress, plan, truth, fleet, phones);
        out.println("walking: %d shoppers, %d strangers, %d stores"
                .formatted(
                        plan.scenario().shoppers().size(),
                        plan.scenario().crowd().count(),
                        plan.scenario().stores().size()));
        Clockwork clockwork = new Clockwork(simulation, fleet, plan.speed(), clock, shown::update);
        try {
            clockwork.run();
            fleet.drain(DRAIN_PATIENCE);
            TimeUnit.MILLISECONDS.sleep(plan.settle().toMillis());
        } catch (InterruptedException e) {
            fleet.drain(STOP_PATIENCE);
        }
        progress.end();
    }

    private Report report(Reporter reporter, List<Participant> participants)
            throws ApiFailure, IOException, InterruptedException {
        Report report = reporter.report(participants);
        if (plan.report().isPresent()) {
            Files.writeString(plan.report().get(), report.json().toPrettyString() + "\n");
        }
        return report;
    }
}
