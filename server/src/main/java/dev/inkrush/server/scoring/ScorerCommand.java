package dev.inkrush.server.scoring;

import java.util.List;

/** What reaches the scorer's thread. Each names a tenancy of a slot; a command for one that has ended does nothing. */
sealed interface ScorerCommand {
    long handle();

    record Open(long handle, int promptLabel, ScoreSink sink) implements ScorerCommand {}

    record Feed(long handle, List<Token> tokens, int seq) implements ScorerCommand {}

    /** {@code generation} counts the restarts of the tenancy, those included that were lost with their drawing. */
    record Restart(long handle, int generation) implements ScorerCommand {}

    record Close(long handle) implements ScorerCommand {}

    /** Something meant for the drawing did not fit into a queue, so that scores of it would be wrong. */
    record Lose(long handle) implements ScorerCommand {}
}
