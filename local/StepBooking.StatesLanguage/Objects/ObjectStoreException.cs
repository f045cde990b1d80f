namespace StepBooking.StatesLanguage.Objects;

/// <summary>An object store refused or failed. The message becomes the cause of the Map state's failure.</summary>
/// <param name="message">What went wrong, in the store's words.</param>
public sealed class ObjectStoreException(string message) : Exception(message);
