/** Where the simulator is. */
export const chatwootSample = {
	baseUrl: "https://chatwoot.example",
	accountId: 3,
	inboxIdentifier: "inbox-identifier",
	botToken: "bot-s3cret",
	teamId: 5,
	webhookSecrets: ["other-s3cret", "webhook-s3cret"],
} as const;
