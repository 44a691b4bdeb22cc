import { z } from "zod";
import type { Route } from "../server/add-route.js";
import {
	failure,
	type HttpReply,
	type HttpRequest,
	readJson,
} from "../server/http-exchange.js";
import { authorize, bearerOf } from "./authorize.js";
import {
	type ChatTokenSubject,
	chatTokenSeconds,
	renewalSeconds,
} from "./chat-token.js";
import { clientAddress } from "./client-address.js";
import { passAll } from "./rate-limits.js";
import {
	directLinePath,
	originOf,
	tooMany,
	type WebchatContext,
} from "./webchat-context.js";

const generateBody = z.object({
	user: z
		.object({
			id: z
				.string()
				.regex(/^[\w.@:-]{1,64}$/)
				.optional(),
		})
		.optional(),
	trustedOrigins: z
		.array(z.url().transform((url) => new URL(url).origin))
		.max(20)
		.optional(),
});

/** Routes that give out tokens: to our own widget, to the shop's server, to holders of one. */
export function createTokenRoutes(context: WebchatContext): readonly Route[] {
	return [
		{
			method: "post",
			path: "/webchat/token",
			handle: (request) => giveToWidget(context, request),
		},
		{
			method: "post",
			path: `${directLinePath}/tokens/generate`,
			handle: (request) => generate(context, request),
		},
		{
			method: "post",
			path: `${directLinePath}/tokens/refresh`,
			handle: (request) => {
				const authorized = authorize(context, request);
				if (authorized.kind === "refused") return authorized.reply;
				if (authorized.caller.kind === "server")
					return failure(403, "Forbidden");
				return tokenReply(context, authorized.caller.claims);
			},
		},
	];
}

/** A body of Direct Line's three token calls. */
export function toTokenBody(
	context: WebchatContext,
	subject: ChatTokenSubject,
): {
	readonly conversationId: string;
	readonly token: string;
	readonly expires_in: number;
} {
	return {
		conversationId: subject.conv,
		token: context.tokens.create(subject, "chat"),
		expires_in: chatTokenSeconds,
	};
}

/** A conversation that nobody has, for a user who may be named. */
export function createSubject(
	context: WebchatContext,
	options: {
		readonly via: ChatTokenSubject["via"];
		readonly origins: string[];
		readonly userId?: string;
	},
): ChatTokenSubject {
	return {
		conv: context.parts.createId(),
		user: options.userId ?? `dl_${context.parts.createId()}`,
		origins: options.origins,
		via: options.via,
	};
}

/**
 * Our own widget has no server of the shop behind it, so anyone may ask, from allowed pages only
 * and so often. Who shows an earlier token goes on with the same conversation.
 */
async function giveToWidget(
	context: WebchatContext,
	request: HttpRequest,
): Promise<HttpReply> {
	const origin = originOf(request);
	if (origin === null) return failure(403, "origin-not-allowed");
	const { gates } = context;
	const wait = await passAll([
		[gates.tokensPerAddress, clientAddress(request)],
		[gates.allTokens, "all"],
	]);
	if (wait > 0) return tooMany(wait);
	return tokenReply(
		context,
		renewable(context, request, origin) ??
			createSubject(context, { via: "widget", origins: [origin] }),
	);
}

function renewable(
	context: WebchatContext,
	request: HttpRequest,
	origin: string,
): ChatTokenSubject | undefined {
	const shown = bearerOf(request);
	if (shown === undefined) return undefined;
	const checked = context.tokens.check(shown, "chat");
	if (checked.kind === "forged") return undefined;
	const { claims } = checked;
	const ageSeconds = context.parts.now() / 1000 - claims.iat;
	const isRenewable =
		claims.via === "widget" &&
		claims.origins.includes(origin) &&
		ageSeconds <= renewalSeconds;
	return isRenewable ? claims : undefined;
}

async function generate(
	context: WebchatContext,
	request: HttpRequest,
): Promise<HttpReply> {
	const authorized = authorize(context, request);
	if (authorized.kind === "refused") return authorized.reply;
	if (authorized.caller.kind !== "server") return failure(403, "Forbidden");
	const read = await readJson(request, 16 * 1024);
	if (read.kind === "refused") return read.reply;
	const body = generateBody.safeParse(read.value ?? {});
	if (!body.success) return failure(400, "BadArgument");
	const { user, trustedOrigins = [] } = body.data;
	return tokenReply(
		context,
		createSubject(context, {
			via: "server",
			origins: trustedOrigins,
			...(user?.id === undefined ? {} : { userId: user.id }),
		}),
	);
}

function tokenReply(
	context: WebchatContext,
	subject: ChatTokenSubject,
): HttpReply {
	return { status: 200, body: toTokenBody(context, subject) };
}
