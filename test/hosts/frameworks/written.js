// What an app writes where it renders is another object each time it does.

/** @returns the row's document; its own object each time, if the row says so */
export const documentOf = ({ comparison, isWrittenInRender }) =>
  isWrittenInRender ? { ...comparison } : comparison;

/** @returns the row's transport; its own object each time, if the row says so */
export const transportOf = ({ voteTransport, isWrittenInRender }) =>
  isWrittenInRender
    ? { read: () => voteTransport.read(), cast: (ballot) => voteTransport.cast(ballot) }
    : voteTransport;
