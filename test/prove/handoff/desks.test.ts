import { createWebhookSubject, runDeskSuite } from "@shopbell/desks/testing";
import { expect, it } from "vitest";
import { runDesks } from "./desks.js";

it("finds nothing to complain of at the smallest desk", async () => {
	const [proof] = await runDesks({ isFull: false, desks: ["builtin"] });
	expect(proof?.broken).toEqual([]);
	expect(proof?.runs).toBeGreaterThan(3);
});

it("notices a desk that forgets, doubles and believes anybody", async () => {
	const broken = async (
		spoil: (subject: ReturnType<typeof createWebhookSubject>) => object,
	): Promise<string> => {
		const result = await runDeskSuite(
			async () => {
				const subject = createWebhookSubject();
				return { ...subject, ...spoil(subject) };
			},
			{ isFull: false },
		);
		return result.broken.join("\n");
	};
	expect(
		await broken((subject) => ({
			open() {
				const { receive } = subject.open();
				return {
					receive,
					desk: { name: "deaf", perform: async () => undefined },
				};
			},
		})),
	).toContain("a request becomes one ticket");
	expect(
		await broken((subject) => ({
			open() {
				const { desk } = subject.open();
				return { desk, receive: async () => ({ kind: "taken", arrivals: [] }) };
			},
		})),
	).toContain("nobody else is believed");
});
