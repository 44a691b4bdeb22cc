import { createEmailDesk } from "../../email/create-email-desk.js";
import { createRemoteSubject } from "../create-remote-subject.js";
import type { DeskSubject } from "../desk-subject.js";
import {
	createEmailWorld,
	type EmailWorld,
	emailSample,
} from "./create-email-world.js";

/** The adapter for e-mail with its simulator. */
export function createEmailSubject(): DeskSubject & {
	readonly world: EmailWorld;
} {
	return createRemoteSubject({
		kind: "email",
		traits: {
			isRemote: true,
			hasReports: true,
			hasWords: true,
			hasRelay: true,
			givesBack: true,
		},
		createWorld(clock, faults) {
			const { world, post } = createEmailWorld(clock, faults);
			return {
				world,
				createDesk: ({ book }) =>
					createEmailDesk({ ...emailSample, book, post, locale: "en" }),
			};
		},
	});
}
