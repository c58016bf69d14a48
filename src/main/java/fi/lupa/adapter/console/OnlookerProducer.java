package fi.lupa.adapter.console;

import fi.lupa.engine.Onlooker;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives the flows their onlooker: the state if the demonstration is on, else nobody. */
@Singleton
class OnlookerProducer {
    @Produces
    @Singleton
    Onlooker onlooker(DemoSwitch demo, DemoState state) {
        return demo.isOn() ? state : Onlooker.NOBODY;
    }
}
