namespace StepBooking.StatesLanguage.Cli;

/// <summary>What the program ends with.</summary>
internal static class ExitCode
{
    /// <summary>It succeeded, is valid, is without findings.</summary>
    public const int Well = 0;

    /// <summary>The execution failed, timed out or was stopped; a definition is invalid; something was found.</summary>
    public const int Badly = 1;

    /// <summary>It was asked for something that cannot be done: a wrong option, a file that is not there, no definition to run.</summary>
    public const int Usage = 2;
}
