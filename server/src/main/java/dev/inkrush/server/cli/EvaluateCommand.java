package dev.inkrush.server.cli;

import dev.inkrush.server.evaluate.Evaluation;
import dev.inkrush.server.evaluate.Evaluator;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code inkrush evaluate}: lets the recogniser guess recorded drawings, without a server. */
@Command(
        name = "evaluate",
        description = "Lets the recogniser guess recorded drawings, without a server.",
        mixinStandardHelpOptions = true)
public final class EvaluateCommand implements Callable<Integer> {
    @Mixin
    private DrawingsOption drawings = new DrawingsOption();

    @Mixin
    private ModelOption model = new ModelOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Evaluation evaluation = new Evaluator(model.recogniser()).evaluate(drawings.file());
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%d drawings%n%n  points    top-1    top-3%n", evaluation.drawings());
        evaluation
                .curve()
                .forEach((percent, accuracy) ->
                        out.printf("%6d %%  %6.2f %%  %6.2f %%%n", percent, accuracy.top1(), accuracy.top3()));
        if (evaluation.unknownWords() > 0) {
            out.printf(
                    "%n%d drawings were left out: the recogniser does not know their words.%n",
                    evaluation.unknownWords());
        }
        out.flush();
        drawings.write(evaluation);
        return 0;
    }
}
