package dev.inkrush.server.round;

import dev.inkrush.server.scoring.Score;

/** Passes nothing on: reports are made by the tests themselves. */
final class DeafReporter implements Reporter {
    @Override
    public boolean broken() {
        return false;
    }

    @Override
    public void scored(Score score) {}

    @Override
    public void read(int seq) {}

    @Override
    public void lost() {}
}
