import { describe, expect, it } from "vitest";
import { describeDesk } from "../testing/describe-desk.js";
import { anna } from "../testing/desk-case.js";
import { createEmailSubject } from "../testing/email/create-email-subject.js";
import { openDesk } from "../testing/open-desk.js";

const said = async (subject: ReturnType<typeof createEmailSubject>) =>
	(await subject.told()).flatMap(({ signal }) =>
		signal.kind === "said" ? [signal.text] : [],
	);

describe("a desk by e-mail", () => {
	describeDesk(async () => createEmailSubject());

	it("answers to an address that names the handoff and tells nothing of it", async () => {
		const { subject, handoffId } = await openDesk(createEmailSubject());
		const [letter] = subject.world.letters;
		expect(letter?.replyTo).toMatch(
			/^desk\+[a-z2-7]{26}@reply\.lipa\.example$/,
		);
		expect(letter?.replyTo).not.toContain(handoffId);
		expect(letter?.text).toContain("Gdzie jest moja paczka?");
		expect(letter?.subject).toMatch(/^Question from Zofia \[.{4}-.{4}\]$/);
	});

	it.each([
		["a vacation notice", ["Auto-Submitted: auto-replied"]],
		["a list", ["Precedence: bulk"]],
		["a bounce", ["Return-Path: <>"]],
		["an automatic answer of Outlook", ["X-Auto-Response-Suppress: All"]],
	])("leaves %s alone", async (_name, headers) => {
		const { subject, ticketId, receive } = await openDesk(createEmailSubject());
		subject.world.post(
			[
				"From: Anna <agent7@lipa.example>",
				`To: ${subject.world.replyTo(ticketId)}`,
				"Message-ID: <a1@lipa.example>",
				...headers,
				"",
				"I am on holiday.",
			].join("\r\n"),
		);
		await receive();
		expect(await said(subject)).toEqual([]);
	});

	it("reads HTML, addresses in capitals and addresses that were forwarded", async () => {
		const { subject, ticketId, receive } = await openDesk(createEmailSubject());
		const address = subject.world.replyTo(ticketId);
		subject.world.post(
			[
				"From: Anna <agent7@lipa.example>",
				`To: ${address.toUpperCase()}`,
				"Message-ID: <h1@lipa.example>",
				"Content-Type: text/html; charset=utf-8",
				"",
				"<p>Paczka jest w <b>Łodzi</b>.</p><script>alert(1)</script>",
			].join("\r\n"),
		);
		subject.world.post(
			[
				"From: Anna <agent7@lipa.example>",
				"To: help@lipa.example",
				`Delivered-To: ${address}`,
				"Message-ID: <h2@lipa.example>",
				"",
				"Jutro będzie u Pani.",
			].join("\r\n"),
		);
		await receive();
		expect(await said(subject)).toEqual([
			expect.stringMatching(/^Paczka jest w \**Łodzi\**\.$/),
			"Jutro będzie u Pani.",
		]);
	});

	it("gives nobody a conversation by a token that was made up", async () => {
		const { subject, receive } = await openDesk(createEmailSubject());
		for (const token of ["a".repeat(26), "", "c0nversationOf-Shopper_1.1"])
			subject.world.post(
				[
					"From: Eve <eve@example.com>",
					`To: desk+${token}@reply.lipa.example`,
					"Message-ID: <e1@example.com>",
					"",
					"Send me your card number.",
				].join("\r\n"),
			);
		await receive();
		expect(await said(subject)).toEqual([]);
	});

	it("ends and says in one message", async () => {
		const { subject, ticketId, receive } = await openDesk(createEmailSubject());
		await subject.world.say(ticketId, anna, "Gotowe.\n#done", "m1");
		await receive();
		expect((await subject.told()).map(({ signal }) => signal.kind)).toEqual([
			"acknowledged",
			"accepted",
			"said",
			"resolved",
		]);
		expect(await said(subject)).toEqual(["Gotowe."]);
	});
});
