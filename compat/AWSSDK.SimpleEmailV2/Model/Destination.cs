namespace Amazon.SimpleEmailV2.Model;

/// <summary>Who gets an e-mail, 50 addresses at most.</summary>
public class Destination
{
    /// <summary>The recipients.</summary>
    public List<string>? ToAddresses { get; set; }

    /// <summary>Those who get a copy.</summary>
    public List<string>? CcAddresses { get; set; }

    /// <summary>Those who get a copy that the others do not see.</summary>
    public List<string>? BccAddresses { get; set; }
}
