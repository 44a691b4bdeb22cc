/** The shopper among those who have seen a line; no account can have this id. */
export const shopperReader = { id: "shopper", name: "" } as const;
