import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterEach, describe, expect, it } from "vitest";
import { createSmtpSender, IdentityError, letterLocales } from "../index.js";
import { createTestIdentity } from "../testing/create-test-identity.js";

const closers: (() => void)[] = [];

afterEach(() => {
	for (const close of closers.splice(0)) close();
});

interface Received {
	readonly to: readonly string[];
	readonly source: string;
}

async function startServer(
	options: { refuse?: boolean; silent?: boolean } = {},
) {
	const received: Received[] = [];
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ["STARTTLS"],
		allowInsecureAuth: true,
		onAuth: ({ username, password }, _session, done) =>
			username === "shop" && password === "p@ss"
				? done(null, { user: "shop" })
				: done(new Error("no")),
		onRcptTo: (_address, _session, done) => {
			if (options.silent) return;
			done(options.refuse ? new Error("no such mailbox") : undefined);
		},
		onData: (stream, session, done) => {
			const chunks: Buffer[] = [];
			stream.on("data", (chunk: Buffer) => chunks.push(chunk));
			stream.on("end", () => {
				received.push({
					to: session.envelope.rcptTo.map(({ address }) => address),
					source: Buffer.concat(chunks).toString("utf8"),
				});
				done();
			});
		},
	});
	server.on("error", () => undefined);
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	closers.push(() => server.close());
	const { port } = server.server.address() as AddressInfo;
	return { url: `smtp://shop:p%40ss@127.0.0.1:${port}`, received };
}

const letter = {
	to: "anna@example.com",
	subject: "Kod potwierdzający – Lipa",
	text: "Dzień dobry",
	locale: "pl",
	id: "letter-1",
} as const;

describe("letters over SMTP", () => {
	it("arrive at a real server as they were written", async () => {
		const { url, received } = await startServer();
		const sender = createSmtpSender({ url, from: "Lipa <help@lipa.example>" });
		await sender.send(letter);
		sender.close();
		expect(received).toHaveLength(1);
		expect(received[0]?.to).toEqual(["anna@example.com"]);
		const source = received[0]?.source ?? "";
		expect(source).toContain("From: Lipa <help@lipa.example>");
		expect(source).toContain("Message-ID: <letter-1@lipa.example>");
		expect(source).toContain("Content-Language: pl");
		expect(source).toContain("Auto-Submitted: auto-generated");
		expect(source).toMatch(/^Content-Type: text\/plain; charset=utf-8/im);
	});

	it("say where answers go and what they belong to, and are not marked as automatic then", async () => {
		const { url, received } = await startServer();
		const sender = createSmtpSender({ url, from: "Lipa <help@lipa.example>" });
		await sender.send({
			...letter,
			replyTo: "desk+abc@lipa.example",
			inReplyTo: "letter-0",
		});
		sender.close();
		const source = received[0]?.source ?? "";
		expect(source).toContain("Reply-To: desk+abc@lipa.example");
		expect(source).toContain("In-Reply-To: <letter-0@lipa.example>");
		expect(source).toContain("References: <letter-0@lipa.example>");
		expect(source).not.toContain("Auto-Submitted");
	});

	it("go to one address, whatever it is written like", async () => {
		const { url, received } = await startServer();
		const sender = createSmtpSender({ url, from: "help@lipa.example" });
		for (const to of [
			"anna@example.com, eve@example.com",
			"anna@example.com\r\nBcc: eve@example.com",
		])
			await sender.send({ ...letter, to }).catch(() => undefined);
		sender.close();
		expect(received.flatMap(({ to }) => to)).not.toContain("eve@example.com");
	});

	it("fail when the server does not take them or says nothing", async () => {
		for (const options of [{ refuse: true }, { silent: true }]) {
			const { url } = await startServer(options);
			const sender = createSmtpSender({
				url,
				from: "help@lipa.example",
				timeoutMs: 300,
			});
			await expect(sender.send(letter)).rejects.toBeInstanceOf(Error);
			sender.close();
		}
	});

	it("are not sent through an address that is none", () => {
		for (const url of ["", "https://mail.example", "mail.example:25"])
			expect(() =>
				createSmtpSender({ url, from: "help@lipa.example" }),
			).toThrow(IdentityError);
	});

	it("carry a code that proves the address", async () => {
		const { url, received } = await startServer();
		const test = createTestIdentity({
			sender: createSmtpSender({ url, from: "help@lipa.example" }),
		});
		await test.identity.sendCode({
			conversationId: "c1",
			email: "anna@example.com",
			locale: "en",
			isKnown: async () => true,
		});
		await test.identity.close();
		const code = /^(\d{6})\s*$/m.exec(received[0]?.source ?? "")?.[1] ?? "";
		expect(
			await test.identity.checkCode({
				conversationId: "c1",
				email: "anna@example.com",
				code,
			}),
		).toBe("proven");
	});
});

describe("the letters", () => {
	it("are written in six languages, each in its own, with the code in the text alone", async () => {
		const subjects = new Set<string>();
		for (const locale of letterLocales) {
			const test = createTestIdentity();
			await test.identity.sendCode({
				conversationId: "c1",
				email: "anna@example.com",
				locale: `${locale}-XX`,
				isKnown: async () => true,
			});
			const sent = test.letters[0];
			expect(sent?.locale).toBe(locale);
			expect(sent?.subject).not.toMatch(/\d{6}/);
			expect(sent?.text).toContain("Lipa");
			expect(sent?.text).toContain("10");
			expect(test.lastCode()).toMatch(/^\d{6}$/);
			subjects.add(sent?.subject ?? "");
		}
		expect(subjects.size).toBe(6);
	});

	it("acknowledge a withdrawal with what was declared and when it was received", async () => {
		for (const locale of letterLocales) {
			const test = createTestIdentity();
			expect(
				await test.identity.sendWithdrawalReceipt({
					idempotencyKey: "c1.1.1",
					to: "anna@example.com",
					locale,
					name: "Anna\nKowalska",
					order: "10233",
					items: null,
					number: "L-48201733",
					receivedAt: test.now,
				}),
			).toBe(true);
			const text = test.letters[0]?.text ?? "";
			for (const told of [
				"Anna Kowalska",
				"10233",
				"L-48201733",
				"2027",
				"13:00",
			])
				expect(text.replace("1:00:00 PM", "13:00"), locale).toContain(told);
			expect(text).not.toContain("null");
		}
	});
});
