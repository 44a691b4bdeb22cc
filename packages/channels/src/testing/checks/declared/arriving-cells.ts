import type { ChannelEvent } from "../../../port/messenger.js";
import { at, type Cell, hear, type OpenChannel, say, user } from "./cell.js";
import { plainReply } from "./plain-reply.js";

type Arrival = Extract<ChannelEvent, { kind: "arrival" }>;

const photo = {
	bytes: Uint8Array.from({ length: 5000 }, (_, n) => n % 256),
	contentType: "image/jpeg",
};
const who = { user, id: 7 };

/** What a channel tells of the shopper. */
export const arrivingCells: readonly Cell[] = [
	{
		name: "files of the shopper",
		async tryOut(open) {
			const { kit, simulator } = open;
			if (!kit.photo) return unless(!kit.capabilities.takesFiles, "no photo");
			const file = simulator.keep(photo);
			const [arrival] = arrivalsIn(
				await hear(open, kit.photo({ ...who, file }, at)),
			);
			if (!kit.capabilities.takesFiles)
				return unless(!arrival?.files, "a photo arrives");
			return tryFile(open, arrival, file);
		},
	},
	{
		name: "“is writing”",
		async tryOut({ kit, channel, simulator }) {
			await channel.showTyping?.(kit.address(user));
			const count = simulator.typings?.() ?? 0;
			return unless(
				count === (kit.capabilities.showsTyping ? 1 : 0),
				`shown ${count} times`,
			);
		},
	},
	{
		name: "marks of our messages",
		async tryOut(open) {
			const { kit } = open;
			const { marks } = kit.capabilities;
			if (!kit.mark) return unless(marks.length === 0, "no marks");
			const sent = await say(open, plainReply("hello"));
			const [messageId] = sent.messageIds ?? [];
			if (messageId === undefined) return ["a message that is sent has no id"];
			const broken: string[] = [];
			for (const mark of marks) {
				const told = await hear(open, kit.mark({ user, messageId, mark }, at));
				const isHeard = told.some(
					(event) =>
						event.kind === "mark" &&
						event.mark === mark &&
						(event.messageIds.includes(messageId) ||
							(event.messageIds.length === 0 && event.until >= at)),
				);
				if (!isHeard) broken.push(`'${mark}' is not heard`);
			}
			return broken;
		},
	},
	{
		name: "edits",
		async tryOut(open) {
			const { kit } = open;
			const hears = kit.capabilities.hears.includes("edited");
			if (!kit.edit) return unless(!hears, "no edits");
			await hear(open, kit.says({ ...who, text: "order 1" }, at));
			const [arrival] = arrivalsIn(
				await hear(open, kit.edit({ ...who, text: "order 2" }, at)),
			);
			return unless(
				hears &&
					arrival?.input.kind === "message" &&
					arrival.input.text === "order 2" &&
					arrival.input.edits !== undefined,
				hears ? "an edit is not heard" : "edits are heard",
			);
		},
	},
	{
		name: "deleted messages",
		async tryOut(open) {
			const { kit } = open;
			const hears = kit.capabilities.hears.includes("deleted");
			if (!kit.deletion) return unless(!hears, "no deletions");
			const told = await hear(open, kit.deletion(who, at));
			return unless(
				hears && told.some(({ kind }) => kind === "deleted"),
				hears ? "a deletion is not heard" : "deletions are heard",
			);
		},
	},
	{
		name: "places",
		async tryOut(open) {
			const place = { ...who, latitude: 52.2297, longitude: 21.0122 };
			if (!open.kit.place) return [];
			const [arrival] = arrivalsIn(await hear(open, open.kit.place(place, at)));
			return unless(
				arrival?.message?.text === "52.2297, 21.0122",
				"a place does not become words",
			);
		},
	},
	{
		name: "voice",
		async tryOut(open) {
			const { kit, simulator } = open;
			if (!kit.voice) return [];
			const file = simulator.keep({ ...photo, contentType: "audio/ogg" });
			const [arrival] = arrivalsIn(
				await hear(open, kit.voice({ ...who, file }, at)),
			);
			return unless(arrival?.unread === "voice", "a voice is not told of");
		},
	},
	{
		name: "start",
		async tryOut(open) {
			const parameter = "lnk-7f3a_91";
			if (!open.kit.start) return [];
			const [arrival] = arrivalsIn(
				await hear(open, open.kit.start({ ...who, parameter }, at)),
			);
			return unless(
				arrival?.referral === parameter,
				"what the link carries is lost",
			);
		},
	},
];

/** A file comes with its bytes, or, where the vendor's addresses are passed on, by its address. */
async function tryFile(
	{ channel }: OpenChannel,
	arrival: Arrival | undefined,
	address: string,
): Promise<readonly string[]> {
	const { input, files = [] } = arrival ?? {};
	if (!channel.fetchFile)
		return unless(
			input?.kind === "message" &&
				input.attachments?.some(({ url }) => url === address) === true,
			"a photo does not arrive",
		);
	const [file] = files;
	if (!file) return ["a photo does not arrive"];
	const whole = await channel.fetchFile(file.ref, photo.bytes.length);
	const tooLarge = await channel.fetchFile(file.ref, photo.bytes.length - 1);
	const missing = await channel.fetchFile(
		file.ref.replace(/\d+$/, "99"),
		photo.bytes.length,
	);
	return [
		...unless(
			whole.kind === "file" &&
				Buffer.from(whole.bytes).equals(photo.bytes) &&
				whole.contentType === photo.contentType,
			`its bytes are other ones: ${whole.kind}`,
		),
		...unless(tooLarge.kind === "gone", `too large, and ${tooLarge.kind}`),
		...unless(missing.kind === "gone", `not there, and ${missing.kind}`),
	];
}

function arrivalsIn(events: readonly ChannelEvent[]): readonly Arrival[] {
	return events.flatMap((event) => (event.kind === "arrival" ? [event] : []));
}

function unless(isGood: boolean, line: string): readonly string[] {
	return isGood ? [] : [line];
}
