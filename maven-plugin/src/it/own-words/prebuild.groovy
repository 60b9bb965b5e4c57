import groovy.io.FileType
import groovy.io.FileVisitResult
import java.nio.file.Files

def example = new File(examples, 'own-words').canonicalFile
def notBuilt = { it.name == 'target' ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE }

def policyOfACopy = { String name ->
    new File(basedir, name).deleteDir()
    example.traverse(type: FileType.FILES, preDir: notBuilt) {
        def to = basedir.toPath().resolve(name).resolve(example.toPath().relativize(it.toPath()))
        Files.createDirectories(to.parent)
        Files.copy(it.toPath(), to)
    }
    new File(basedir, name + '/.git').mkdirs()
    new File(basedir, name + '/plimsoll.yml')
}

policyOfACopy('as-it-is')
assert policyOfACopy('without').delete()

// Personal data keeps its name, but whose it is has none; and the BOM is one that nobody here imports.
def half = policyOfACopy('half')
half.setText(half.readLines().findAll { !it.startsWith('  subject:') }.join('\n').replace('acme-bom', 'another-bom'), 'UTF-8')
