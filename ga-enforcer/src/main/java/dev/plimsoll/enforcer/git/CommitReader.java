package dev.plimsoll.enforcer.git;

import dev.plimsoll.enforcer.catalogue.CsvException;
import dev.plimsoll.enforcer.catalogue.ImportedRelease;
import dev.plimsoll.enforcer.catalogue.ReleaseCsv;
import dev.plimsoll.enforcer.git.CommitFiles.UnusableException;
import dev.plimsoll.enforcer.policy.PolicyCommit;
import dev.plimsoll.enforcer.policy.PolicyText;
import dev.plimsoll.standards.policy.PolicyException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;

/** Checks all of a commit, so that all mistakes are told at once. */
final class CommitReader {

    static final String POLICY = "plimsoll.yml";
    static final String RELEASES = "releases.csv";

    private static final int LARGEST_POLICY = 1 << 20;
    private static final int LARGEST_RELEASES = 20 << 20;
    private static final int LONGEST_NAME = 300;

    private final GitProperties properties;
    private final PolicyCommit commit;
    private final CommitFiles files;
    private final List<String> mistakes = new ArrayList<>();

    private CommitReader(GitProperties properties, PolicyCommit commit, CommitFiles files) {
        this.properties = properties;
        this.commit = commit;
        this.files = files;
    }

    static Checked read(GitProperties properties, Repository repository, RevCommit commit) throws IOException {
        CommitReader reader = new CommitReader(properties, described(commit), new CommitFiles(repository, commit));
        if (properties.allowedSigners() != null) {
            Signature.mistake(repository, commit)
                    .ifPresent(mistake -> reader.mistakes.add(reader.commit.shortId() + " " + mistake));
        }
        return reader.all();
    }

    private Checked all() throws IOException {
        PolicyText text =
                new PolicyText(name(POLICY), text(POLICY, LARGEST_POLICY).orElse(""));
        List<ImportedRelease> releases = releases(text(RELEASES, LARGEST_RELEASES));
        if (mistakes.isEmpty()) {
            return new Checked.Good(commit, text, releases);
        }
        return new Checked.Bad(commit, mistakes);
    }

    private Optional<String> text(String file, int limit) throws IOException {
        try {
            Optional<String> text = files.text(properties.path(file), limit);
            if (file.equals(POLICY)) {
                check(text);
            }
            return text;
        } catch (UnusableException unusable) {
            mistakes.add(name(file) + ": " + unusable.getMessage());
            return Optional.empty();
        }
    }

    private void check(Optional<String> policy) {
        if (policy.isEmpty()) {
            mistakes.add(name(POLICY) + ": there is no such file; add it, or set plimsoll.git.folder to where it is");
            return;
        }
        try {
            new PolicyText(name(POLICY), policy.get()).read();
        } catch (PolicyException bad) {
            bad.problems().forEach(problem -> mistakes.add(problem.toString()));
        }
    }

    private List<ImportedRelease> releases(Optional<String> csv) {
        try {
            return csv.isEmpty() ? List.of() : ReleaseCsv.read(csv.get());
        } catch (CsvException bad) {
            bad.lines().forEach(line -> mistakes.add(name(RELEASES) + ":" + line.number() + ": " + line.what()));
            return List.of();
        }
    }

    /** As in {@code 1a2b3c4 plimsoll.yml}. */
    private String name(String file) {
        return commit.shortId() + " " + properties.path(file);
    }

    private static PolicyCommit described(RevCommit commit) {
        PersonIdent author = commit.getAuthorIdent();
        return new PolicyCommit(
                commit.getName(),
                shown(author.getName() + " <" + author.getEmailAddress() + ">"),
                shown(commit.getShortMessage()),
                commit.getCommitterIdent().getWhenAsInstant());
    }

    private static String shown(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", " ");
        return clean.length() > LONGEST_NAME ? clean.substring(0, LONGEST_NAME) + "..." : clean;
    }
}
