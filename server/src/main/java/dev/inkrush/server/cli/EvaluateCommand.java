package dev.inkrush.server.cli;

import dev.inkrush.server.evaluate.Evaluation;
import dev.inkrush.server.evaluate.Evaluator;
import dev.inkrush.server.recording.RecordedDrawing;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Option(
            names = "--simplified",
            description = "Read the drawings in the dataset's simplified form, not as the pens reported them.")
    private boolean simplified;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        UnaryOperator<RecordedDrawing> form = simplified ? RecordedDrawing::simplified : UnaryOperator.identity();
        Evaluation evaluation = new Evaluator(model.recogniser()).evaluate(drawings.file(), form);
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
