import com.sun.net.httpserver.HttpServer

def server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0)
def requests = new File(basedir, 'requests.txt')
server.createContext('/') { exchange ->
    synchronized (requests) {
        requests << exchange.requestURI.toString() + ' ' + exchange.requestHeaders.getFirst('If-None-Match') + '\n'
    }
    def bytes = 'standards: {entity-has-version: {severity: warning}}\n'.getBytes('UTF-8')
    exchange.responseHeaders.add('ETag', '"one"')
    exchange.sendResponseHeaders(200, bytes.length)
    exchange.responseBody.write(bytes)
    exchange.close()
}
server.start()
new File(basedir, 'enforcer.properties').text = "plimsoll.enforcer=http://127.0.0.1:${server.address.port}\n"
new File(basedir, '.git').mkdirs()
