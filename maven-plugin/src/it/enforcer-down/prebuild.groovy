import com.sun.net.httpserver.HttpServer
import java.time.Instant

// Answers one question, and from then on that it is out of order.
def server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0)
def asked = 0
server.createContext('/api/v1/decisions') { exchange ->
    def answer = asked++ > 0 ? '' : """{"id":"d1","decision":"ALLOW","validUntil":"${Instant.now().plusSeconds(3600)}"}"""
    def bytes = answer.getBytes('UTF-8')
    exchange.sendResponseHeaders(bytes.length == 0 ? 503 : 200, bytes.length ?: -1)
    exchange.responseBody.write(bytes)
    exchange.close()
}
server.start()
new File(basedir, 'answers-once.properties').text = "plimsoll.enforcer=http://127.0.0.1:${server.address.port}\n"
true
