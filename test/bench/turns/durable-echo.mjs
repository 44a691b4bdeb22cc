// An echo over Direct Line that acknowledges a message when it and its reply are on disk: restify,
// libsql with one commit for all that wait, ws. It checks nobody, understands nothing and looks nothing up.
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import Libsql from "libsql";
import LibsqlAside from "libsql/promise";
import restify from "restify";
import { WebSocketServer } from "ws";

/** A state and a reply as a bot keeps them after five questions; without them lines are a few words. */
const long =
	process.env.LINES === "long"
		? JSON.parse(readFileSync(new URL("long-lines.json", import.meta.url)))
		: undefined;

const database = new Libsql(process.env.DATABASE_FILE);
database.pragma("journal_mode = WAL");
database.pragma("synchronous = FULL");
database.exec(`
	create table conversations (id text primary key, state_json text not null, last_seq integer not null);
	create table inbox (id integer primary key, external_id text not null unique, input_json text not null);
	create table transcript (conversation_id text not null, seq integer not null, content_json text not null,
		primary key (conversation_id, seq))`);
const begin = database.prepare("begin immediate");
const moveConversation = database
	.prepare(
		`insert into conversations values (?, ?, 3) on conflict (id) do update
			set state_json = excluded.state_json, last_seq = last_seq + 2 returning last_seq`,
	)
	.raw();
const insertInput = database.prepare(
	"insert into inbox (external_id, input_json) values (?, ?)",
);
const insertLine = database.prepare("insert into transcript values (?, ?, ?)");

/** Open streams by conversation. */
const streams = new Map();
let messages = 0;
let waiting = [];
let isWriting = false;

function write({ id, text }) {
	const state = long?.state ?? { asked: text };
	const reply = long?.reply ?? { markdown: `You said: ${text}` };
	const [last] = moveConversation.get([id, JSON.stringify(state)]);
	messages += 1;
	insertInput.run([`${id}|${messages}`, JSON.stringify({ text })]);
	insertLine.run([id, last - 1, JSON.stringify({ text })]);
	insertLine.run([id, last, JSON.stringify(reply)]);
	return {
		said: toActivity(id, last - 1, "user", { text }),
		shown: toActivity(id, last, "bot", toContent(reply)),
	};
}

function toContent({ markdown: text, quickReplies: actions, ...channelData }) {
	return long ? { text, suggestedActions: { actions }, channelData } : { text };
}

function toActivity(id, seq, role, content) {
	return {
		type: "message",
		id: `${id}|${String(seq).padStart(7, "0")}`,
		timestamp: new Date().toISOString(),
		from: { id: role, role },
		...content,
	};
}

async function drain() {
	while (waiting.length > 0) {
		const group = waiting;
		waiting = [];
		begin.run();
		const written = group.map(write);
		// On a thread of the driver: the event loop does not wait for the disk.
		await LibsqlAside.prototype.exec.call(database, "commit");
		for (const [index, { id, answer }] of group.entries()) {
			const { said, shown } = written[index];
			answer({ id: said.id });
			streams.get(id)?.send(JSON.stringify({ activities: [said, shown] }));
		}
		await new Promise((resolve) => setImmediate(resolve));
	}
	isWriting = false;
}

const server = restify.createServer({ name: "" });
server.use(restify.plugins.bodyParser({ maxBodySize: 262_144 }));
server.post("/v3/directline/tokens/generate", (_request, response, next) => {
	const conversationId = randomUUID();
	response.send(200, { token: conversationId, conversationId });
	next();
});
server.post("/v3/directline/conversations", (request, response, next) => {
	const id = request.headers.authorization.split(" ")[1];
	const { port } = server.address();
	response.send(200, { streamUrl: `ws://127.0.0.1:${port}/${id}` });
	next();
});
server.post(
	"/v3/directline/conversations/:id/activities",
	(request, response, next) => {
		waiting.push({
			id: request.params.id,
			text: request.body.text,
			answer: (body) => {
				response.send(200, body);
				next();
			},
		});
		if (isWriting) return;
		isWriting = true;
		setImmediate(drain);
	},
);

const sockets = new WebSocketServer({
	server: server.server,
	perMessageDeflate: false,
});
sockets.on("connection", (socket, request) => {
	const id = request.url.slice(1);
	streams.set(id, socket);
	socket.on("close", () => streams.delete(id));
	const greeting = toActivity(id, 1, "bot", { text: "Hello." });
	socket.send(JSON.stringify({ activities: [greeting] }));
});
server.listen(0, "127.0.0.1", () =>
	console.log(`READY ${server.address().port}`),
);
