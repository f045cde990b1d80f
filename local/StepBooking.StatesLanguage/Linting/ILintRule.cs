namespace StepBooking.StatesLanguage.Linting;

/// <summary>Knows one pitfall that can be seen in a definition. Rules keep nothing between two definitions.</summary>
public interface ILintRule
{
    /// <summary>Its number, never used for anything else: <c>ASL101</c>.</summary>
    string Id { get; }

    /// <summary>What is wrong, in a few words.</summary>
    string Title { get; }

    /// <summary>What happens to those who leave it so.</summary>
    string Why { get; }

    /// <summary>What to write instead.</summary>
    string Fix { get; }

    /// <summary>Looks for it.</summary>
    /// <param name="subject">The definition.</param>
    /// <returns>Every place where it is found.</returns>
    IEnumerable<LintHit> Check(LintSubject subject);
}
