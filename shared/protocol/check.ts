/** The path of a WebSocket that opens and closes at once: whoever can open it can play. */
export const CHECK_SOCKET = '/check/socket';
