package io.github.mlegitymacja.benchmarks.peak;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Where a JVM's threads were when Java Flight Recorder looked: in whose code, or waiting for the database. */
final class Profile {

    private static final List<String> OWNERS = List.of(
            "io.github.mlegitymacja.benchmarks",
            "io.github.mlegitymacja.core",
            "io.github.mlegitymacja.spi",
            "io.github.mlegitymacja.jdbc",
            "io.vavr",
            "com.zaxxer.hikari",
            "org.postgresql");
    private static final String WAITING = "waiting for the server";

    private Profile() {}

    /** The share of samples in each owner's code, the largest first; JDK code counts for whoever calls it. */
    static Map<String, Double> of(List<Path> recordings) throws IOException {
        var samples = new LinkedHashMap<String, Long>();
        for (Path recording : recordings) {
            for (RecordedEvent event : RecordingFile.readAllEvents(recording)) {
                if (isSample(event) && event.getStackTrace() != null) {
                    samples.merge(owner(event), 1L, Long::sum);
                }
            }
        }
        double all = samples.values().stream().mapToLong(Long::longValue).sum();
        return samples.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue() / all, Double::sum, LinkedHashMap::new));
    }

    private static boolean isSample(RecordedEvent event) {
        String type = event.getEventType().getName();
        return (type.equals("jdk.ExecutionSample") || type.equals("jdk.NativeMethodSample")) && isOfInterest(event);
    }

    private static boolean isOfInterest(RecordedEvent event) {
        String thread = event.getThread("sampledThread").getJavaName();
        return thread != null && (thread.startsWith(PeakWorker.STUDENT) || thread.equals(PeakWorker.BACKGROUND));
    }

    private static String owner(RecordedEvent event) {
        String code = event.getStackTrace().getFrames().stream()
                .map(Profile::ownerOfFrame)
                .filter(owner -> !owner.isEmpty())
                .findFirst()
                .orElse("JDK");
        boolean inNative = event.getEventType().getName().equals("jdk.NativeMethodSample");
        return inNative && code.equals("org.postgresql") ? WAITING : code;
    }

    private static String ownerOfFrame(RecordedFrame frame) {
        String type = frame.getMethod().getType().getName();
        return OWNERS.stream().filter(type::startsWith).findFirst().orElse("");
    }
}
