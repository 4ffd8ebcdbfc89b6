/** Plain data as read from YAML: every scalar is text (the schema makes the few numbers). */
export type Data = string | Data[] | { [key: string]: Data };
