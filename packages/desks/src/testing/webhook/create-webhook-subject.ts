import { createWebhookDesk } from "../../webhook/create-webhook-desk.js";
import { createRemoteSubject } from "../create-remote-subject.js";
import type { DeskSubject } from "../desk-subject.js";
import { createWebhookWorld, webhookSample } from "./create-webhook-world.js";

/** The adapter for signed webhooks with its simulator. */
export function createWebhookSubject(): DeskSubject {
	return createRemoteSubject({
		kind: "webhook",
		traits: {
			isRemote: true,
			hasReports: true,
			hasWords: true,
			hasRelay: true,
			givesBack: true,
		},
		createWorld(clock, faults) {
			const { world, fetch } = createWebhookWorld(clock, faults);
			return {
				world,
				createDesk: ({ clock: time }) =>
					createWebhookDesk({
						...webhookSample,
						clock: time,
						fetch,
						locale: "en",
					}),
			};
		},
	});
}
