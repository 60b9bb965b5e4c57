// A repository of its own, so that the report's paths start here.
new File(basedir, '.git').mkdirs()
