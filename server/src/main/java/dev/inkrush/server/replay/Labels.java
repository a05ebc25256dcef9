package dev.inkrush.server.replay;

import dev.inkrush.server.config.SetupException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The words that a server knows, as it tells them to everybody at {@code /labels.json}. */
final class Labels {
    private final Map<String, Integer> indices = new HashMap<>();

    private Labels(JsonNode labels) {
        for (JsonNode label : labels) {
            indices.put(label.path("word").asString(""), indices.size());
        }
    }

    /**
     * Asks the server behind a WebSocket address.
     *
     * @throws SetupException when none answers there
     */
    static Labels of(HttpClient client, URI socket) {
        String scheme = "wss".equals(socket.getScheme()) ? "https" : "http";
        URI page = URI.create(scheme + "://" + socket.getRawAuthority() + "/labels.json");
        try {
            HttpResponse<String> answer =
                    client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw noServer(socket, "answers " + answer.statusCode() + " for " + page.getPath());
            }
            return new Labels(JsonMapper.shared().readTree(answer.body()));
        } catch (IOException | JacksonException failed) {
            throw noServer(socket, "no Inkrush server answers");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw noServer(socket, "the wait for the server was interrupted");
        }
    }

    boolean knows(String word) {
        return indices.containsKey(word);
    }

    /** Index of a word that the server knows. */
    int index(String word) {
        return indices.getOrDefault(word, -1);
    }

    private static SetupException noServer(URI url, String fault) {
        return new SetupException(
                "--url is %s, where %s; start one with ./inkrush serve, or name another.".formatted(url, fault));
    }
}
