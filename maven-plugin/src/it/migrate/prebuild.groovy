def pom = new File(basedir, 'service/pom.xml')
pom.setText(pom.getText('UTF-8').replace('@junit.version@', junitVersion), 'UTF-8')

def git = { String... arguments ->
    def command = ['git', '-c', 'user.name=Ada', '-c', 'user.email=ada@example.com'] + arguments.toList()
    def run = command.execute(null, new File(basedir, 'service'))
    assert run.waitFor() == 0: run.err.text
}
new File(basedir, 'service/.git').deleteDir()
git('init', '--quiet', '--initial-branch=trunk')
git('add', '.')
git('commit', '--quiet', '--message=A service')
