package dev.inkrush.server.cli;

import dev.inkrush.server.evaluate.Evaluation;
import dev.inkrush.server.evaluate.Evaluator;
import dev.inkrush.server.evaluate.PenComparison;
import dev.inkrush.server.evaluate.PenComparison.Agreement;
import dev.inkrush.server.evaluate.SampledPen;
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

    @Option(
            names = "--pens",
            description = "Also tell in how many cases the final guess stays the same from other pens and screens.")
    private boolean pens;

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
        if (pens) {
            printPens(out);
        }
        out.flush();
        drawings.write(evaluation);
        return 0;
    }

    private void printPens(PrintWriter out) {
        PenComparison comparison = new PenComparison(model.recogniser(), drawings.file());
        Agreement all = Agreement.NONE;
        out.printf("%nThe final guess is the same as from %s:%n%n", SampledPen.REFERENCE.describe());
        for (SampledPen pen : SampledPen.all()) {
            Agreement found = comparison.with(pen);
            all = all.plus(found);
            print(out, pen.describe(), found);
        }
        print(out, "all", all);
    }

    private static void print(PrintWriter out, String pen, Agreement found) {
        out.printf(
                "%-50s  %9s; where it is sure  %9s%n",
                pen, percent(found.percent()), percent(found.percentWhereSure()));
    }

    /** Of no drawings there is no share. */
    private static String percent(double percent) {
        return Double.isNaN(percent) ? "-" : "%.2f %%".formatted(percent);
    }
}
