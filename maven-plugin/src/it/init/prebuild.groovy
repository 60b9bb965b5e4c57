// Maven's root, where .mvn is looked for.
new File(basedir, '.mvn').mkdirs()
return true
