/** The states of a change of agencies, in the order in which they follow. By itself: the address of the list names one. */
export const changeStates = ['planned', 'approved', 'running', 'done', 'cancelled'] as const;
