import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { keepSocketAlive } from "./keep-socket-alive.js";

let server: WebSocketServer;

beforeEach(async () => {
	vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
	server = new WebSocketServer({ host: "127.0.0.1", port: 0 });
	await once(server, "listening");
});

afterEach(() => {
	for (const socket of server.clients) socket.terminate();
	server.close();
	vi.useRealTimers();
});

async function connect(options: { readonly autoPong: boolean }) {
	const opened = once(server, "connection");
	const { port } = server.address() as AddressInfo;
	const client = new WebSocket(`ws://127.0.0.1:${port}`, options);
	const [[socket]] = await Promise.all([opened, once(client, "open")]);
	keepSocketAlive(socket as WebSocket);
	return { client, socket: socket as WebSocket };
}

it("leaves open who answers, however long nothing is said", async () => {
	const { client, socket } = await connect({ autoPong: true });
	for (let n = 0; n < 4; n += 1) {
		const answered = once(socket, "pong");
		vi.advanceTimersByTime(30_000);
		await answered;
	}
	expect(client.readyState).toBe(WebSocket.OPEN);
});

it("cuts off who has not answered by the next ping", async () => {
	const { client } = await connect({ autoPong: false });
	const pinged = once(client, "ping");
	vi.advanceTimersByTime(30_000);
	await pinged;
	expect(client.readyState).toBe(WebSocket.OPEN);
	const closed = once(client, "close");
	vi.advanceTimersByTime(30_000);
	expect((await closed)[0]).toBe(1006);
});

it("pings each in its own time", async () => {
	const early = await connect({ autoPong: true });
	vi.advanceTimersByTime(10_000);
	const late = await connect({ autoPong: true });
	const pings: string[] = [];
	early.socket.on("pong", () => pings.push("early"));
	late.socket.on("pong", () => pings.push("late"));
	for (const socket of [early.socket, late.socket]) {
		const answered = once(socket, "pong");
		vi.advanceTimersByTime(socket === early.socket ? 20_000 : 10_000);
		await answered;
	}
	expect(pings).toEqual(["early", "late"]);
});

it("keeps no timer for what is closed", async () => {
	const { client, socket } = await connect({ autoPong: true });
	expect(vi.getTimerCount()).toBe(1);
	const closed = once(socket, "close");
	client.close();
	await closed;
	expect(vi.getTimerCount()).toBe(0);
});
