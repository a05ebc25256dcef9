package dev.inkrush.server.scoring.onnx;

import dev.inkrush.server.round.AcceptanceRule;
import dev.inkrush.server.scoring.NormalForm;
import dev.inkrush.server.scoring.StepEngine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code manifest.json} says of a recogniser, as far as the server needs it; the file also tells how it was trained
 * and evaluated.
 *
 * @param format version of this file's form, {@value #FORMAT}
 * @param model the recogniser's name, shown at the start
 * @param file file name of the exact graph, in the same folder
 * @param sha256 of that file, hexadecimal
 * @param quantised the graph that a server runs instead: cheaper, and as good as the exact one; null for none
 * @param opset version of the ONNX operators in the graph
 * @param tokenFeatures numbers in a token
 * @param stateSizes numbers in each part of a row of state
 * @param classes answers told apart: the words, and after them that it is none of them
 * @param noneOfThem index of the last class, which is no word
 * @param labels the file with the words, in the order of the classes
 * @param normalForm how dense tokens lie
 * @param acceptance when a belief counts as recognition
 * @param defaultPrompts words that people can win with, each among the labels
 */
public record RecogniserManifest(
        int format,
        String model,
        String file,
        String sha256,
        @Nullable NamedFile quantised,
        int opset,
        int tokenFeatures,
        List<Integer> stateSizes,
        int classes,
        int noneOfThem,
        NamedFile labels,
        NormalForm.Spacing normalForm,
        AcceptanceRule acceptance,
        List<String> defaultPrompts) {

    static final int FORMAT = 5;

    public RecogniserManifest {
        require(format == FORMAT, "format", FORMAT + ", the form that this server reads");
        require(model != null && !model.isBlank(), "model", "a name");
        check("", file, sha256);
        if (quantised != null) {
            check("quantised.", quantised.file, quantised.sha256);
        }
        require(opset >= 1, "opset", "1 or more");
        require(tokenFeatures == StepEngine.TOKEN_FEATURES, "tokenFeatures", "" + StepEngine.TOKEN_FEATURES);
        require(
                stateSizes != null
                        && !stateSizes.isEmpty()
                        && stateSizes.stream().allMatch(RecogniserManifest::isSize),
                "stateSizes",
                "a list of numbers from 1 to 65536");
        stateSizes = List.copyOf(stateSizes);
        require(classes >= 2 && classes <= 65_536, "classes", "2 to 65536");
        require(noneOfThem == classes - 1, "noneOfThem", "classes less 1");
        require(labels != null, "labels", "an object with file and sha256");
        check("labels.", labels.file, labels.sha256);
        require(normalForm != null, "normalForm", "an object with minimumSize and stepsPerSize");
        require(acceptance != null, "acceptance", "an object with tokens and thresholds");
        require(defaultPrompts != null && !defaultPrompts.isEmpty(), "defaultPrompts", "a list of words");
        defaultPrompts = List.copyOf(defaultPrompts);
    }

    /** A file's name, in the same folder, and its SHA-256. */
    public record NamedFile(String file, String sha256) {}

    /** The graph that a server runs. */
    public NamedFile served() {
        return quantised != null ? quantised : new NamedFile(file, sha256);
    }

    private static void check(String prefix, String file, String sha256) {
        require(plainName(file), prefix + "file", "a file name without a folder");
        require(isSha256(sha256), prefix + "sha256", "64 hexadecimal digits");
    }

    private static boolean isSize(@Nullable Integer size) {
        return size != null && size >= 1 && size <= 65_536;
    }

    private static boolean plainName(String name) {
        return name != null && name.matches("[A-Za-z0-9][A-Za-z0-9._-]*");
    }

    private static boolean isSha256(String digest) {
        return digest != null && digest.matches("[0-9a-f]{64}");
    }

    private static void require(boolean valid, String field, String allowed) {
        if (!valid) {
            throw new IllegalArgumentException(field + " must be " + allowed);
        }
    }
}
