namespace StepBooking.StatesLanguage.Definition;

/// <summary>One parsed state. It never changes; what happens in it while it runs is kept elsewhere.</summary>
public abstract class State
{
    private protected State(StateHead head)
    {
        Name = head.Name;
        QueryLanguage = head.QueryLanguage;
        Next = head.Next;
    }

    /// <summary>Its name, unique in the whole definition.</summary>
    public string Name { get; }

    /// <summary>The word of its <c>Type</c> field.</summary>
    public abstract string Type { get; }

    /// <summary>The language it computes values in.</summary>
    public QueryLanguage QueryLanguage { get; }

    /// <summary>The name of the state that follows; null where this one ends its flow (or chooses itself).</summary>
    public string? Next { get; }
}
