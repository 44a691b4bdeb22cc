import { z } from "zod";

/** What a page names its own message by, repeated when it tries again. */
export const pageId = z.string().regex(/^[\w-]{1,64}$/);
