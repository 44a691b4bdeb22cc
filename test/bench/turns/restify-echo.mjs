// A restify route that parses JSON and echoes it: the floor of what a request costs.
import restify from "restify";

const server = restify.createServer({ name: "" });
server.use(restify.plugins.bodyParser({ maxBodySize: 262_144 }));
server.post("/echo", (request, response, next) => {
	response.send(200, { text: `You said: ${request.body.text}` });
	next();
});
server.listen(0, "127.0.0.1", () =>
	console.log(`READY ${server.address().port}`),
);
