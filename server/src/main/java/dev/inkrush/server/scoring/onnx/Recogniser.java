package dev.inkrush.server.scoring.onnx;

import dev.inkrush.server.config.SetupException;
import dev.inkrush.server.prompt.Label;
import dev.inkrush.server.prompt.Vocabulary;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A recogniser whose files fit together: digests, dimensions and labels have been compared. Immutable; engines made from
 * it are independent of each other.
 */
public final class Recogniser {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final RecogniserManifest manifest;
    private final Vocabulary vocabulary;
    private final byte[] graph;
    private final ModelFiles files;

    private Recogniser(RecogniserManifest manifest, Vocabulary vocabulary, byte[] graph, ModelFiles files) {
        this.manifest = manifest;
        this.vocabulary = vocabulary;
        this.graph = graph;
        this.files = files;
    }

    /**
     * The recogniser inside the distribution.
     *
     * @throws SetupException when its files do not fit together
     */
    public static Recogniser shipped() {
        return read(new ModelFiles.Shipped());
    }

    /**
     * The recogniser in a folder with {@code manifest.json} and the files that it names.
     *
     * @throws SetupException when a file is missing or does not fit the others
     */
    public static Recogniser in(Path folder) {
        return read(new ModelFiles.Folder(folder));
    }

    public RecogniserManifest manifest() {
        return manifest;
    }

    /** The words in the order of the classes, and those that people can win with. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /**
     * Loads the graph and tries it once.
     *
     * @param maxRows most drawings in one step
     * @throws SetupException when the graph cannot be run or its dimensions are not those of the manifest
     */
    public OnnxEngine engine(int maxRows) {
        return OnnxEngine.load(graph, manifest, maxRows, files);
    }

    byte[] graph() {
        return graph.clone();
    }

    private static Recogniser read(ModelFiles files) {
        RecogniserManifest manifest =
                parse(files, "manifest.json", files.read("manifest.json"), RecogniserManifest.class);
        byte[] words = files.read(manifest.labels().file(), manifest.labels().sha256());
        List<Label> labels = List.of(parse(files, manifest.labels().file(), words, Label[].class));
        Vocabulary vocabulary = vocabulary(files, manifest, labels);
        RecogniserManifest.NamedFile served = manifest.served();
        return new Recogniser(manifest, vocabulary, files.read(served.file(), served.sha256()), files);
    }

    private static Vocabulary vocabulary(ModelFiles files, RecogniserManifest manifest, List<Label> labels) {
        String file = manifest.labels().file();
        int words = manifest.noneOfThem();
        int thresholds = manifest.acceptance().thresholds().size();
        if (labels.size() != words || thresholds != words) {
            throw unfit(
                    files,
                    file,
                    "has %d words for %d classes less one and %d thresholds"
                            .formatted(labels.size(), manifest.classes(), thresholds));
        }
        for (Label label : labels) {
            if (isBlank(label.word()) || isBlank(label.en()) || isBlank(label.ko()) || isBlank(label.theme())) {
                throw unfit(files, file, "lacks word, en, ko or theme at entry " + labels.indexOf(label));
            }
        }
        try {
            return new Vocabulary(labels, manifest.defaultPrompts());
        } catch (IllegalArgumentException bad) {
            throw unfit(files, file, "does not fit manifest.json: " + bad.getMessage());
        }
    }

    private static <T> T parse(ModelFiles files, String name, byte[] json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JacksonException bad) {
            String cause = bad.getCause() instanceof IllegalArgumentException invalid
                    ? "is invalid: " + invalid.getMessage()
                    : "is no valid JSON of its kind";
            throw unfit(files, name, cause);
        }
    }

    static SetupException unfit(ModelFiles files, String file, String fault) {
        return new SetupException("%s of %s %s; %s.".formatted(file, files.place(), fault, files.remedy()));
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
