import { connect } from "node:net";

/** Whether some program already answers on `port` of this machine. */
export function portIsTaken(port) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: "localhost" });
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
}
