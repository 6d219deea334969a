/** Written by our own server over whatever the caller sent (server/http.ts); in the page all are one. */
export const CLIENT_HEADER = 'x-client-address';
