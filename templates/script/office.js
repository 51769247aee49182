// The console's only script. Every page works without it.
import './watch.js'
import './autosave.js'
import './upload.js'
import './once.js'
import './mail.js'
