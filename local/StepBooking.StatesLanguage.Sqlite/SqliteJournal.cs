using Microsoft.Data.Sqlite;
using StepBooking.StatesLanguage.Journals;

namespace StepBooking.StatesLanguage.Sqlite;

/// <summary>
/// A journal in an SQLite file. One thread writes whatever has gathered while it wrote before, as one transaction: the more
/// there is to write, the less each entry costs. What is committed survives the end of the process at any instant; only a
/// machine that loses its power may lose the last moments (<c>synchronous = NORMAL</c> over a write-ahead log).
/// </summary>
public sealed class SqliteJournal : IJournal, IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly JournalTables _tables;
    private readonly Lock _writing = new();
    private readonly object _gate = new();
    private readonly Thread _writer;
    private readonly TaskCompletionSource<JournalException> _failed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Batch _gathering = new();
    private Batch? _atWork;
    private long _last;
    private long _committed;
    private bool _isClosed;

    /// <summary>Opens a journal, and makes it on first use.</summary>
    /// <param name="file">The file.</param>
    /// <param name="clock">Tells which executions are too old to be kept; null: the system's clock.</param>
    /// <exception cref="JournalException">The file is no journal, of another version, or cannot be written.</exception>
    public SqliteJournal(string file, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        SQLitePCL.Batteries_V2.Init();
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        try
        {
            _connection.Open();
            _tables = new JournalTables(_connection);
            _tables.Prepare((clock ?? TimeProvider.System).GetUtcNow());
        }
        catch (SqliteException e)
        {
            _connection.Dispose();
            throw new JournalException($"{file} cannot be opened as a journal of executions ({e.Message}): move it away, and a new one is made.", e);
        }
        catch (JournalException)
        {
            _connection.Dispose();
            throw;
        }

        _writer = new Thread(Write) { IsBackground = true, Name = "journal" };
        _writer.Start();
    }

    /// <summary>
    /// Completes if the file can no longer be written (a full disk): nothing more is taken then, and executions stand still until
    /// another process goes on from what was written. It never does when the journal is closed.
    /// </summary>
    public Task<JournalException> Failed => _failed.Task;

    /// <inheritdoc/>
    public long Begin(ExecutionRecord execution) => Gather(new Begun(execution));

    /// <inheritdoc/>
    public long Append(long execution, JournalEntry entry) => Gather(new Appended(execution, entry));

    /// <inheritdoc/>
    public long Update(long execution, ExecutionStanding standing) => Gather(new Updated(execution, standing));

    /// <inheritdoc/>
    /// <exception cref="JournalException">It was closed or cannot be written: what was not committed by then never will be.</exception>
    public ValueTask Committed(long position)
    {
        lock (_gate)
        {
            return position <= _committed ? ValueTask.CompletedTask
                : _atWork is { } batch && position <= batch.Last ? new ValueTask(batch.Done.Task)
                : new ValueTask(_gathering.Done.Task);
        }
    }

    /// <inheritdoc/>
    public long LastExecution
    {
        get
        {
            lock (_writing)
            {
                return _tables.LastExecution();
            }
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<ExecutionRecord> Executions()
    {
        lock (_writing)
        {
            return _tables.Executions();
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<JournalEntry> Entries(long execution)
    {
        lock (_writing)
        {
            return _tables.Entries(execution);
        }
    }

    /// <summary>
    /// Takes nothing more, as if the process had ended here: what happens to executions from now on is not part of them.
    /// </summary>
    public void Close()
    {
        lock (_gate)
        {
            _isClosed = true;
            Monitor.Pulse(_gate);
        }
    }

    /// <summary>Closes it, and returns when everything taken is written.</summary>
    public void Dispose()
    {
        Close();
        _writer.Join();
        _tables.Dispose();
        _connection.Dispose();
    }

    private long Gather(IChange change)
    {
        lock (_gate)
        {
            if (_isClosed)
            {
                return long.MaxValue;
            }

            _gathering.Changes.Add(change);
            _gathering.Last = ++_last;
            if (_gathering.Changes.Count == 1)
            {
                Monitor.Pulse(_gate);
            }

            return _last;
        }
    }

    private void Write()
    {
        while (Next() is { } batch)
        {
            try
            {
                lock (_writing)
                {
                    _tables.Write(batch.Changes);
                }
            }
            catch (SqliteException e)
            {
                var failure = new JournalException($"The journal of executions cannot be written ({e.Message}).", e);
                Fail(batch, failure);
                _failed.SetResult(failure);
                return;
            }

            lock (_gate)
            {
                _committed = batch.Last;
                _atWork = null;
            }

            batch.Done.SetResult();
        }

        Fail(null, new JournalException("The journal of executions is closed."));
    }

    private Batch? Next()
    {
        lock (_gate)
        {
            while (_gathering.Changes.Count == 0)
            {
                if (_isClosed)
                {
                    return null;
                }

                Monitor.Wait(_gate);
            }

            _atWork = _gathering;
            _gathering = new Batch();
            return _atWork;
        }
    }

    private void Fail(Batch? batch, JournalException failure)
    {
        lock (_gate)
        {
            _isClosed = true;
            batch?.Done.SetException(failure);
            _gathering.Done.SetException(failure);
        }
    }
}
